package dev.jobexecutions.openapi.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractRecordTest {
  @TempDir private Path folder;
  private OrdersModule module;

  @BeforeEach
  void release() {
    module = OrdersModule.releasedAs("0.1.0", folder);
  }

  @Test
  void makesTheCurrentDocumentsTheReleasedOnes() {
    module
        .edit("maximum: 9", "maximum: 10")
        .write("src/main/resources/more/shared.yaml", "components: {}")
        .write("src/released/old.yaml", "components: {}");

    assertThat(module.record("0.1.1"))
        .isEqualTo("Contract: the documents are recorded as those of 0.1.1");

    assertThat(module.read("src/released/version.txt")).isEqualTo("0.1.1\n");
    assertThat(module.read("src/released/more/shared.yaml")).isEqualTo("components: {}");
    assertThat(folder.resolve("src/released/old.yaml")).doesNotExist();
    assertThat(module.compare("0.1.2-SNAPSHOT").summary()).isEqualTo("no change since 0.1.1");
  }

  @Test
  void leavesTheQualifierOut() {
    module.record("0.2.0-SNAPSHOT");

    assertThat(module.read("src/released/version.txt")).isEqualTo("0.2.0\n");
  }

  @Test
  void recordsForTheFirstTime() {
    module.delete("src/released/version.txt").delete("src/released/orders.yaml");

    module.record("0.1.0");

    assertThat(module.compare("0.1.0").summary()).isEqualTo("no change since 0.1.0");
  }

  @Test
  void doesNotHideABreakThatTheVersionDoesNotAnnounce() {
    module.edit("maximum: 9", "maximum: 8");

    assertThatThrownBy(() -> module.record("0.1.1-SNAPSHOT"))
        .isInstanceOf(ContractException.class)
        .hasMessageContaining("Version 0.1.1 does not announce what breaks the contract of 0.1.0");
    assertThat(module.read("src/released/version.txt")).isEqualTo("0.1.0\n");
  }

  @Test
  void takesABreakOfAVersionThatIsNotOut() {
    module.edit("maximum: 9", "maximum: 8");

    module.record("0.1.0-SNAPSHOT");

    assertThat(module.compare("0.1.0-SNAPSHOT").breaks()).isFalse();
  }
}

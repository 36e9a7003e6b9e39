package dev.jobexecutions.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiscriminatorMappingsTest {
  private static final String PLACE = "/components/schemas/Base/discriminator/mapping/thing: ";

  /** The findings where a discriminator maps its value {@code thing}. */
  private static List<String> findings(String reference) {
    return Things.findingsWith(
        "    Base:\n",
        "    Base:\n      discriminator: {propertyName: id, mapping: {thing: \""
            + reference
            + "\"}}\n");
  }

  @Test
  void toASchema() {
    assertThat(findings("#/components/schemas/Thing")).isEmpty();
    assertThat(findings("Thing")).isEmpty();
  }

  @Test
  void toNowhere() {
    assertThat(findings("#/components/schemas/Think"))
        .containsExactly(PLACE + "#/components/schemas/Think leads to no schema");
    assertThat(findings("Think")).containsExactly(PLACE + "Think leads to no schema");
    assertThat(findings("other.yaml#/components/schemas/Thing"))
        .containsExactly(PLACE + "other.yaml#/components/schemas/Thing leads to no schema");
  }

  @Test
  void toAPartOfAnotherKind() {
    assertThat(findings("#/components/parameters/Id"))
        .containsExactly(PLACE + "#/components/parameters/Id leads to no schema");
  }
}

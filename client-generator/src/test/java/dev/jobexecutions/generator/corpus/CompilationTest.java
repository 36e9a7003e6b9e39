package dev.jobexecutions.generator.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilationTest {
  @TempDir Path folder;

  @Test
  void firstErrorHasItsPlace() throws Exception {
    assertThat(errorOf("package corpus.api;\n\nclass Broken { Strin name; int size = 1.5; }\n"))
        .hasValueSatisfying(
            error -> assertThat(error).startsWith("Broken.java:3 cannot find symbol"));
  }

  @Test
  void generatedCodeHasNothingButItsOwnDependencies() throws Exception {
    assertThat(errorOf("class Broken { org.openapitools.codegen.DefaultCodegen codegen; }\n"))
        .hasValueSatisfying(error -> assertThat(error).contains("org.openapitools.codegen"));
    assertThat(errorOf("class Broken { retrofit2.Call<okio.ByteString> call; }\n")).isEmpty();
  }

  private Optional<String> errorOf(String source) throws IOException {
    Files.writeString(folder.resolve("Broken.java"), source);
    return Compilation.firstError(folder, folder.resolve("classes"));
  }
}

package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {
  @Test
  void whatIsNoUrlIsQuoted() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BaseUrl.parse("api.example"))
        .withMessageStartingWith("baseUrl 'api.example' is not an absolute http or https URL");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"@planted-secret", "user:planted-secret@host", "ftp://planted-secret@host"})
  void butNotWhereItMayHoldAPassword(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BaseUrl.parse(text))
        .withMessageStartingWith("baseUrl is not an absolute http or https URL");
  }
}

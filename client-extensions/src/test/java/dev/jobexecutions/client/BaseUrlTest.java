package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {
  @Test
  void whatIsNoUrlIsQuotedUpToItsQuery() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BaseUrl.parse("api.example?token=planted-secret"))
        .withMessageStartingWith("baseUrl 'api.example?…' is not an absolute http or https URL");
  }

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

  @ParameterizedTest
  @ValueSource(strings = {"?token=planted-secret", "#planted-secret"})
  void whatABaseUrlMustNotHaveIsNotQuoted(String end) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BaseUrl.parse("https://api.example/v0" + end))
        .withMessage(
            "baseUrl 'https://api.example/v0"
                + end.charAt(0)
                + "…' must not have a query or a fragment");
  }
}

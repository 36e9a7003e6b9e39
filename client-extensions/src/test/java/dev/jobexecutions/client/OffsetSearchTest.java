package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.client.OffsetSearch.Outcome;
import org.junit.jupiter.api.Test;

/** When a search for the place in a list that has moved ends. */
class OffsetSearchTest {
  private final OffsetSearch search = new OffsetSearch(0, 20);

  @Test
  void aListThatGrowsAndShrinksAllTheTimeIsNotSearchedForEver() {
    for (int turn = 1; turn <= 9; turn++) {
      assertThat(search.goOn(20, 20)).as("all is before the place").isEqualTo(Outcome.SEARCHING);
      assertThat(search.goOn(0, -1)).as("behind the end").isEqualTo(Outcome.SEARCHING);
    }
    assertThat(search.goOn(20, 20)).isEqualTo(Outcome.NOT_FOUND);
  }
}

package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetryBudgetTest {
  @Test
  void hasSoManyRetries() {
    RetryBudget budget = new RetryBudget(2);
    assertThat(budget.isSpent()).isFalse();
    assertThat(budget.spend()).isTrue();
    assertThat(budget.isSpent()).isFalse();
    assertThat(budget.spend()).isTrue();
    assertThat(budget.isSpent()).isTrue();
    assertThat(budget.spend()).isFalse();
  }

  @Test
  void tenSuccessesGiveOneBack() {
    RetryBudget budget = new RetryBudget(1);
    assertThat(budget.spend()).isTrue();
    earn(budget, 9);
    assertThat(budget.spend()).isFalse();
    earn(budget, 1);
    assertThat(budget.isSpent()).isFalse();
    assertThat(budget.spend()).isTrue();
    assertThat(budget.spend()).isFalse();
  }

  @Test
  void successesMakeItNoGreaterThanItWas() {
    RetryBudget budget = new RetryBudget(1);
    earn(budget, 100);
    assertThat(budget.spend()).isTrue();
    assertThat(budget.spend()).isFalse();
  }

  @Test
  void whatIsGivenBackMakesItNoGreaterThanItWas() {
    RetryBudget budget = new RetryBudget(1);
    assertThat(budget.spend()).isTrue();
    budget.giveBack(2);
    assertThat(budget.spend()).isTrue();
    assertThat(budget.spend()).isFalse();
  }

  @Test
  void noneIsNone() {
    RetryBudget budget = new RetryBudget(0);
    earn(budget, 100);
    assertThat(budget.isSpent()).isTrue();
    assertThat(budget.spend()).isFalse();
  }

  private static void earn(RetryBudget budget, int successes) {
    for (int i = 0; i < successes; i++) budget.earn();
  }
}

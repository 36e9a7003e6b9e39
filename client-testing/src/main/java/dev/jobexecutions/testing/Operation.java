package dev.jobexecutions.testing;

/** What the API does for one method of one resource. */
@FunctionalInterface
interface Operation {
  /**
   * Does it.
   *
   * @throws Refusal to answer with an error
   */
  Answer answer(Call call);
}

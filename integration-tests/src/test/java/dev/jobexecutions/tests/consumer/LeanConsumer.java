package dev.jobexecutions.tests.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What holds for every project that declares one of the artifacts as its one dependency. */
interface LeanConsumer {
  /** The project, built. */
  ConsumerProject project();

  @Test
  default void getsEverythingThroughItsOneDependencyAndNothingMore() throws Exception {
    assertThat(project().dependencies())
        .matches(DependencyPattern.of(project().expectedDependencies()));
  }

  @Test
  default void hasOneOkHttp() throws Exception {
    ClassPathAssert.assertOneOkHttp(project().jars());
  }

  @Test
  default void hasNoClassTwice() throws Exception {
    ClassPathAssert.assertNoClassTwice(project().jars());
  }

  @Test
  default void getsTheLicenceWithEveryJarOfOurs() throws Exception {
    ClassPathAssert.assertLicenceInEachOf(project().jars(), "blaxel-executions-");
  }
}

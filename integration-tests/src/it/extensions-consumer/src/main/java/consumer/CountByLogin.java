package consumer;

import dev.jobexecutions.client.BlaxelExecutions;

/** Counts the executions of a job, the argument, with the credentials of the login file. */
public final class CountByLogin {
  private CountByLogin() {}

  /** Prints how many there are, and in which module the client is. */
  public static void main(String[] args) {
    try (BlaxelExecutions blaxel = BlaxelExecutions.fromEnvironment()) {
      String module = BlaxelExecutions.class.getModule().getName();
      System.out.println(blaxel.job(args[0]).count().total() + " in " + module);
    }
  }
}

package dev.jobexecutions.benchmarks.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jobexecutions.benchmarks.contender.Contender;
import dev.jobexecutions.benchmarks.report.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class LockTablesTest {
  private final LockTables tables = new LockTables(64);

  @Test
  void addUpTheSharesOfAnOwnersLocks() {
    tables.add(
        Contender.OURS,
        List.of(
            "0.25\tLOCK\tHTTP\tokhttp3.A",
            "0.5\tLOCK\tHTTP\tokhttp3.B",
            "0.004\tLOCK\tOURS\tdev.jobexecutions.client.C",
            "7.5\tIDLE\tOURS\tgetTask"));

    assertThat(text(0))
        .containsPattern("ours: locks of OkHttp and Okio +0\\.750")
        .containsPattern("ours: locks of dev\\.jobexecutions +0\\.004")
        .containsPattern("ours: locks of the JDK +0\\.000")
        .contains("met: ours: locks of dev.jobexecutions at most 0.01, is 0.004");
  }

  @Test
  void missTheTargetWhereOursBlock() {
    tables.add(Contender.OURS, List.of("0.02\tLOCK\tOURS\tdev.jobexecutions.client.C"));

    assertThat(text(0)).contains("MISSED: ours: locks of dev.jobexecutions");
  }

  @Test
  void showTheLocksThatCostMostFirst() {
    tables.add(
        Contender.RETROFIT_GSON,
        List.of("0.1\tLOCK\tHTTP\tokhttp3.A", "0.2\tLOCK\tJDK\tjava.B", "5.0\tIDLE\tJDK\tjava.C"));

    assertThat(text(1).lines().skip(3).map(line -> line.replaceFirst(" .*", "")))
        .containsExactly("java.B", "okhttp3.A");
  }

  private String text(int table) {
    List<Table> all = tables.tables();
    return all.get(table).text();
  }
}

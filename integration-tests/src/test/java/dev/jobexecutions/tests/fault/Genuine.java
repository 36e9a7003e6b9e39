package dev.jobexecutions.tests.fault;

import java.io.IOException;

/** The answer that a request deserves; asking for it carries the request out. */
@FunctionalInterface
interface Genuine {
  WireAnswer answer() throws IOException;
}

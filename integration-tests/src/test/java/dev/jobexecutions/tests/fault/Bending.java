package dev.jobexecutions.tests.fault;

/** Makes of a right answer what is sent in its place. */
@FunctionalInterface
interface Bending {
  Reply bend(WireAnswer answer);
}

package dev.jobexecutions.openapi;

/** One thing that every document and shared file must hold to. Rules keep no state. */
interface Rule {
  /** Reports every place at which the document breaks this rule. */
  void check(ApiDocument document, Report report);
}

package dev.jobexecutions.openapi;

import com.fasterxml.jackson.core.JsonPointer;

/** A file that is no document holds components and nothing else, since all else is a version's. */
final class SharedFile implements Rule {
  @Override
  public void check(ApiDocument document, Report report) {
    if (!document.isShared()) return;
    document
        .root()
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (name.equals("components")) return;
              report.add(
                  JsonPointer.empty().appendProperty(name),
                  name
                      + " is not for a file without `openapi`, which only has components to share");
            });
  }
}

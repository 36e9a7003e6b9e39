package dev.jobexecutions.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document describes one API version: the one in its file's name, in {@code info.version}, and in
 * the header that every operation makes a client send.
 */
final class ApiVersion implements Rule {
  private static final Pattern FILE = Pattern.compile(".*-([0-9]{4}-[0-9]{2}-[0-9]{2})\\.yaml");
  private static final String HEADER = "Blaxel-Version";
  private static final String HEADERS = "x-request-headers";

  @Override
  public void check(ApiDocument document, Report report) {
    if (document.isShared()) return;
    String dialect = document.root().path("openapi").asText();
    if (!dialect.equals("3.0.3")) {
      report.add(JsonPointer.compile("/openapi"), "must be 3.0.3");
    }
    Matcher file = FILE.matcher(document.file());
    if (!file.matches()) {
      report.add(JsonPointer.empty(), "the file must be called <name>-<yyyy-mm-dd>.yaml");
      return;
    }
    String version = file.group(1);
    JsonNode infoVersion = document.root().path("info").path("version");
    if (!infoVersion.asText().equals(version)) {
      report.add(
          JsonPointer.compile("/info/version"), "must be " + version + ", as in the file's name");
    }
    document.parts(Kind.OPERATION).forEach(operation -> checkHeader(operation, version, report));
  }

  private static void checkHeader(Part operation, String version, Report report) {
    JsonNode headers = operation.node().path(HEADERS);
    boolean found = false;
    for (int i = 0; i < headers.size(); i++) {
      JsonPointer place = operation.child(HEADERS).appendIndex(i);
      JsonNode name = headers.path(i).path("name");
      JsonNode value = headers.path(i).path("value");
      if (!name.isTextual() || !value.isTextual()) {
        report.add(place, "a header needs a name and a value, both texts");
      } else if (name.asText().equals(HEADER)) {
        found = true;
        if (!value.asText().equals(version)) {
          report.add(
              place.appendProperty("value"),
              HEADER + " must be " + version + ", as in the file's name");
        }
      }
    }
    if (!found) {
      report.add(operation.place(), "no " + HEADER + " in " + HEADERS);
    }
  }
}

package dev.jobexecutions.testing;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.Nullable;

/** Which version of the API answers a request. Immutable and thread-safe. */
final class VersionChoice {
  private final Set<ApiVersion> known;
  @Nullable private final ApiVersion always;

  /**
   * Makes a choice.
   *
   * @param known the versions that a request may ask for, one at least
   * @param always the version that answers whatever a request asks for, or null
   */
  VersionChoice(Collection<ApiVersion> known, @Nullable ApiVersion always) {
    this.known = EnumSet.copyOf(known);
    this.always = always;
  }

  /** Returns the version that answers, or empty where the request asks for an unknown one. */
  Optional<ApiVersion> of(ReceivedRequest request) {
    if (always != null) return Optional.of(always);
    Optional<String> asked = request.header("Blaxel-Version");
    // An enum's set is in the order of the enum, and so the first one is the earliest.
    if (asked.isEmpty()) return known.stream().findFirst();
    return ApiVersion.of(asked.get()).filter(known::contains);
  }

  Refusal unknown(ReceivedRequest request, Refusals refusals) {
    String names = known.stream().map(ApiVersion::toString).collect(Collectors.joining(" and "));
    return refusals.unknownVersion(request.header("Blaxel-Version").orElse(""), names);
  }
}

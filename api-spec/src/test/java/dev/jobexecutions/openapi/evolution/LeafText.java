package dev.jobexecutions.openapi.evolution;

import static java.util.Map.entry;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javax.annotation.Nullable;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedExtensions;
import org.openapitools.openapidiff.core.model.ChangedList;
import org.openapitools.openapidiff.core.model.ChangedMetadata;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedSchema;
import org.openapitools.openapidiff.core.model.schema.ChangedMaxItems;
import org.openapitools.openapidiff.core.model.schema.ChangedMaxLength;
import org.openapitools.openapidiff.core.model.schema.ChangedMaxProperties;
import org.openapitools.openapidiff.core.model.schema.ChangedMinItems;
import org.openapitools.openapidiff.core.model.schema.ChangedMinLength;
import org.openapitools.openapidiff.core.model.schema.ChangedMinProperties;
import org.openapitools.openapidiff.core.model.schema.ChangedMultipleOf;
import org.openapitools.openapidiff.core.model.schema.ChangedNullable;
import org.openapitools.openapidiff.core.model.schema.ChangedNumericRange;
import org.openapitools.openapidiff.core.model.schema.ChangedOperationId;
import org.openapitools.openapidiff.core.model.schema.ChangedPattern;

/** What is said of a change that has nothing inside it. */
final class LeafText {
  /** How to show what a keyword was and is: most of these changes keep it to themselves. */
  private static final Map<Class<? extends Changed>, Function<Schema<?>, Object>> VALUES =
      Map.ofEntries(
          entry(ChangedMaxItems.class, Schema::getMaxItems),
          entry(ChangedMaxLength.class, Schema::getMaxLength),
          entry(ChangedMaxProperties.class, Schema::getMaxProperties),
          entry(ChangedMinItems.class, Schema::getMinItems),
          entry(ChangedMinLength.class, Schema::getMinLength),
          entry(ChangedMinProperties.class, Schema::getMinProperties),
          entry(ChangedMultipleOf.class, Schema::getMultipleOf),
          entry(ChangedNullable.class, Schema::getNullable),
          entry(ChangedNumericRange.class, LeafText::range),
          entry(ChangedPattern.class, Schema::getPattern));

  private LeafText() {}

  static String of(Changed parent, Changed leaf) {
    if (parent instanceof ChangedExtensions) return "changed";
    if (leaf instanceof ChangedOperationId id) {
      return "operation id " + change(id.getLeft(), id.getRight());
    }
    if (leaf instanceof ChangedMetadata) {
      boolean summary = parent instanceof ChangedOperation it && it.getSummary() == leaf;
      return (summary ? "summary" : "description") + " changed";
    }
    if (leaf instanceof ChangedList<?> list) return kind(leaf) + " " + items(list);
    Function<Schema<?>, Object> value = VALUES.get(leaf.getClass());
    if (value != null && parent instanceof ChangedSchema schema) {
      return kind(leaf)
          + " "
          + change(value.apply(schema.getOldSchema()), value.apply(schema.getNewSchema()));
    }
    return kind(leaf) + " changed";
  }

  /** {@code ChangedMaxLength} as "max length". */
  static String kind(Changed changed) {
    return changed
        .getClass()
        .getSimpleName()
        .replaceFirst("^Changed", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }

  static String change(@Nullable Object old, @Nullable Object now) {
    return Objects.requireNonNullElse(old, "none")
        + " → "
        + Objects.requireNonNullElse(now, "none");
  }

  private static String items(ChangedList<?> list) {
    List<String> parts = new ArrayList<>();
    if (!list.getMissing().isEmpty()) parts.add("without " + join(list.getMissing()));
    if (!list.getIncreased().isEmpty()) parts.add("with " + join(list.getIncreased()));
    return String.join(", ", parts);
  }

  private static String join(List<?> values) {
    return String.join(", ", values.stream().map(String::valueOf).sorted().toList());
  }

  /** As an interval, such as {@code [1, 100)}. */
  private static String range(Schema<?> schema) {
    String open = Boolean.TRUE.equals(schema.getExclusiveMinimum()) ? "(" : "[";
    String close = Boolean.TRUE.equals(schema.getExclusiveMaximum()) ? ")" : "]";
    return open
        + Objects.requireNonNullElse(schema.getMinimum(), "")
        + ", "
        + Objects.requireNonNullElse(schema.getMaximum(), "")
        + close;
  }
}

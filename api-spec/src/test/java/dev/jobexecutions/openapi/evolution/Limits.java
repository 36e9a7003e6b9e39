package dev.jobexecutions.openapi.evolution;

import io.swagger.v3.oas.models.media.Schema;
import javax.annotation.Nullable;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedSchema;
import org.openapitools.openapidiff.core.model.DiffContext;
import org.openapitools.openapidiff.core.model.DiffResult;
import org.openapitools.openapidiff.core.model.schema.ChangedEnum;
import org.openapitools.openapidiff.core.model.schema.ChangedMaxItems;
import org.openapitools.openapidiff.core.model.schema.ChangedMaxLength;
import org.openapitools.openapidiff.core.model.schema.ChangedMaxProperties;
import org.openapitools.openapidiff.core.model.schema.ChangedMinItems;
import org.openapitools.openapidiff.core.model.schema.ChangedMinLength;
import org.openapitools.openapidiff.core.model.schema.ChangedMinProperties;
import org.openapitools.openapidiff.core.model.schema.ChangedMultipleOf;
import org.openapitools.openapidiff.core.model.schema.ChangedNullable;
import org.openapitools.openapidiff.core.model.schema.ChangedNumericRange;
import org.openapitools.openapidiff.core.model.schema.ChangedPattern;
import org.openapitools.openapidiff.core.model.schema.ChangedUniqueItems;

/**
 * What the change of a limit means: one in a request breaks where the service refuses what it took
 * before, and one in an answer where the service sends what it did not send before. The library
 * judges some limits like this, and others alike in requests and answers.
 */
final class Limits {
  private Limits() {}

  /** The judgement of a keyword's change; the library's, where the keyword sets no limit. */
  static DiffResult judge(Changed parent, Changed keyword) {
    if (!(parent instanceof ChangedSchema schema)) return keyword.isChanged();
    LimitShift shift = shift(keyword, schema.getOldSchema(), schema.getNewSchema());
    if (shift == null) return keyword.isChanged();
    DiffContext context = schema.getContext();
    boolean refused = context.isRequest() && shift.less();
    // The Java enums are open, as the documents ask for.
    boolean unheardOf =
        context.isResponse() && shift.more() && !(keyword instanceof ChangedEnum<?>);
    return refused || unheardOf ? DiffResult.INCOMPATIBLE : DiffResult.COMPATIBLE;
  }

  @Nullable
  private static LimitShift shift(Changed keyword, Schema<?> old, Schema<?> now) {
    if (keyword instanceof ChangedMaxLength)
      return LimitShift.ofMost(old.getMaxLength(), now.getMaxLength());
    if (keyword instanceof ChangedMaxItems)
      return LimitShift.ofMost(old.getMaxItems(), now.getMaxItems());
    if (keyword instanceof ChangedMaxProperties)
      return LimitShift.ofMost(old.getMaxProperties(), now.getMaxProperties());
    if (keyword instanceof ChangedMinLength)
      return LimitShift.ofFewest(old.getMinLength(), now.getMinLength());
    if (keyword instanceof ChangedMinItems)
      return LimitShift.ofFewest(old.getMinItems(), now.getMinItems());
    if (keyword instanceof ChangedMinProperties)
      return LimitShift.ofFewest(old.getMinProperties(), now.getMinProperties());
    if (keyword instanceof ChangedNumericRange) return LimitShift.ofRange(old, now);
    if (keyword instanceof ChangedMultipleOf)
      return LimitShift.ofMultiples(old.getMultipleOf(), now.getMultipleOf());
    if (keyword instanceof ChangedPattern)
      return LimitShift.ofPattern(old.getPattern(), now.getPattern());
    if (keyword instanceof ChangedUniqueItems)
      return LimitShift.ofRestriction(old.getUniqueItems(), now.getUniqueItems());
    if (keyword instanceof ChangedNullable)
      return LimitShift.ofPermission(old.getNullable(), now.getNullable());
    if (keyword instanceof ChangedEnum<?>) return LimitShift.ofValues(old.getEnum(), now.getEnum());
    return null;
  }
}

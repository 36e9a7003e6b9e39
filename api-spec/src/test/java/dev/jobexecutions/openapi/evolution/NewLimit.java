package dev.jobexecutions.openapi.evolution;

import io.swagger.v3.oas.models.media.Schema;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedSchema;
import org.openapitools.openapidiff.core.model.DiffResult;
import org.openapitools.openapidiff.core.model.schema.ChangedEnum;
import org.openapitools.openapidiff.core.model.schema.ChangedMaxItems;
import org.openapitools.openapidiff.core.model.schema.ChangedMinItems;
import org.openapitools.openapidiff.core.model.schema.ChangedNullable;

/**
 * A limit in a request where there was none, so that the service refuses what it took before. The
 * library sees that of most keywords, but takes these for compatible.
 */
final class NewLimit {
  private NewLimit() {}

  /** What the library says of a keyword's change, or breaking where it is such a limit. */
  static DiffResult judge(Changed parent, Changed keyword) {
    boolean isLimit =
        parent instanceof ChangedSchema schema
            && schema.getContext().isRequest()
            && appears(keyword, schema.getOldSchema(), schema.getNewSchema());
    return isLimit ? DiffResult.INCOMPATIBLE : keyword.isChanged();
  }

  private static boolean appears(Changed keyword, Schema<?> old, Schema<?> now) {
    if (keyword instanceof ChangedEnum) return old.getEnum() == null && now.getEnum() != null;
    if (keyword instanceof ChangedMaxItems) return old.getMaxItems() == null;
    if (keyword instanceof ChangedMinItems)
      return old.getMinItems() == null && now.getMinItems() > 0;
    return keyword instanceof ChangedNullable
        && Boolean.TRUE.equals(old.getNullable())
        && !Boolean.TRUE.equals(now.getNullable());
  }
}

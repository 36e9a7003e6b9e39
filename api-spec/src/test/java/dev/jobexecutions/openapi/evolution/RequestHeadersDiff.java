package dev.jobexecutions.openapi.evolution;

import java.util.Objects;
import org.openapitools.openapidiff.core.compare.ExtensionDiff;
import org.openapitools.openapidiff.core.compare.OpenApiDiff;
import org.openapitools.openapidiff.core.model.Change;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.DiffContext;
import org.openapitools.openapidiff.core.model.DiffResult;

/**
 * Compares {@code x-request-headers}: the service sees other requests when they change. The
 * comparison finds this class as a service, and passes over an extension that has none.
 */
public final class RequestHeadersDiff implements ExtensionDiff {
  /** Called by the service loader. */
  public RequestHeadersDiff() {}

  @Override
  public ExtensionDiff setOpenApiDiff(OpenApiDiff openApiDiff) {
    return this;
  }

  @Override
  public String getName() {
    return "request-headers";
  }

  @Override
  public Changed diff(Change<?> extension, DiffContext context) {
    boolean same = Objects.equals(extension.getOldValue(), extension.getNewValue());
    return () -> same ? DiffResult.NO_CHANGES : DiffResult.INCOMPATIBLE;
  }
}

package dev.jobexecutions.generator;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import java.util.function.Consumer;
import javax.annotation.Nullable;

/** What a document's requests and answers hold, by media type. */
final class Contents {
  private final Consumer<Content> action;

  private Contents(Consumer<Content> action) {
    this.action = action;
  }

  /** Does something with the content of each body and each answer, also of those with a name. */
  static void forEach(OpenAPI document, Consumer<Content> action) {
    Contents contents = new Contents(action);
    if (document.getPaths() != null) {
      for (PathItem path : document.getPaths().values())
        path.readOperations().forEach(contents::of);
    }
    Components components = document.getComponents();
    if (components == null) return;
    if (components.getRequestBodies() != null)
      components.getRequestBodies().values().forEach(contents::of);
    contents.of(components.getResponses());
  }

  private void of(Operation operation) {
    if (operation.getRequestBody() != null) of(operation.getRequestBody());
    of(operation.getResponses());
  }

  private void of(RequestBody body) {
    of(body.getContent());
  }

  private void of(@Nullable Map<String, ApiResponse> answers) {
    if (answers != null) answers.values().forEach(answer -> of(answer.getContent()));
  }

  private void of(@Nullable Content content) {
    if (content != null) action.accept(content);
  }
}

package dev.jobexecutions.openapi.evolution;

import java.util.IdentityHashMap;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedApiResponse;
import org.openapitools.openapidiff.core.model.ChangedContent;
import org.openapitools.openapidiff.core.model.ChangedExtensions;
import org.openapitools.openapidiff.core.model.ChangedHeaders;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedParameters;
import org.openapitools.openapidiff.core.model.ChangedSchema;
import org.openapitools.openapidiff.core.model.ComposedChanged;
import org.openapitools.openapidiff.core.model.schema.ChangedOneOfSchema;

/** The places of what changed inside a node: the node's own place, unless the child has a name. */
final class ChildPlaces {
  private final IdentityHashMap<Changed, Place> named = new IdentityHashMap<>();
  private final Place place;

  ChildPlaces(ComposedChanged parent, Place place) {
    this.place = place;
    if (parent instanceof ChangedOperation operation) {
      put(operation.getRequestBody(), place.part("request body"));
    } else if (parent instanceof ChangedParameters parameters) {
      parameters
          .getChanged()
          .forEach(it -> put(it, place.part(parameter(it.getName(), it.getIn()))));
    } else if (parent instanceof ChangedApiResponse responses) {
      responses.getChanged().forEach((status, it) -> put(it, place.part(response(status))));
    } else if (parent instanceof ChangedHeaders headers) {
      headers.getChanged().forEach((name, it) -> put(it, place.part(header(name))));
    } else if (parent instanceof ChangedContent content) {
      content.getChanged().forEach((type, it) -> put(it, place.part(type)));
    } else if (parent instanceof ChangedExtensions extensions) {
      extensions.getIncreased().forEach((name, it) -> put(it, place.part(name)));
      extensions.getMissing().forEach((name, it) -> put(it, place.part(name)));
      extensions.getChanged().forEach((name, it) -> put(it, place.part(name)));
    } else if (parent instanceof ChangedOneOfSchema choice) {
      choice.getChanged().forEach((name, it) -> put(it, place.step(choice(name))));
    } else if (parent instanceof ChangedSchema schema) {
      schema.getChangedProperties().forEach((name, it) -> put(it, place.step(property(name))));
      put(schema.getItems(), place.step("[]"));
      put(schema.getAddProp(), place.step(".*"));
    }
  }

  Place of(Changed child) {
    return named.getOrDefault(child, place);
  }

  static String parameter(String name, String in) {
    return in + " parameter " + name;
  }

  static String response(String status) {
    return "response " + status;
  }

  static String header(String name) {
    return "header " + name;
  }

  static String property(String name) {
    return "." + name;
  }

  static String choice(String name) {
    return "<" + name + ">";
  }

  private void put(Changed child, Place at) {
    named.put(child, at);
  }
}

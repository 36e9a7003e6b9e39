package dev.jobexecutions.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads YAML as JSON and remembers the line of each value. What YAML readers understand in
 * different ways is refused: repeated keys, anchors, merge keys, tags, and unquoted texts that some
 * readers take for a number, a boolean or a date.
 */
final class ApiDocumentReader {
  /** What Java puts in the place of bytes that are no character. */
  private static final char REPLACEMENT = '\uFFFD';

  private final String file;
  private final Map<String, ApiDocument> files;
  private final Map<JsonPointer, Integer> lines = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private ApiDocumentReader(String file, Map<String, ApiDocument> files) {
    this.file = file;
    this.files = files;
  }

  /** Reads one of several files, which it may refer to. */
  static Reading read(String file, String yaml, Map<String, ApiDocument> files) {
    ApiDocumentReader reader = new ApiDocumentReader(file, files);
    int replaced = yaml.indexOf(REPLACEMENT);
    if (replaced >= 0) {
      reader.refuse(lineBreaks(yaml.chars().limit(replaced)) + 1, JsonPointer.empty(), "not UTF-8");
    }
    try {
      Node node = new Yaml().compose(new StringReader(yaml));
      if (node instanceof MappingNode) {
        JsonNode root = reader.convert(node, JsonPointer.empty());
        return new Reading(
            new ApiDocument(file, root, reader.lines, reader.files), reader.findings);
      }
      reader.refuse(1, JsonPointer.empty(), "an OpenAPI document is a YAML mapping");
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      reader.refuse(mark == null ? 1 : line(mark), JsonPointer.empty(), "not YAML: " + reason(e));
    } catch (ReaderException e) {
      reader.refuse(
          lineBreaks(yaml.codePoints().limit(e.getPosition())) + 1,
          JsonPointer.empty(),
          String.format("not YAML: the character U+%04X is not allowed", e.getCodePoint()));
    } catch (YAMLException e) {
      reader.refuse(1, JsonPointer.empty(), "not YAML: " + e.getMessage());
    }
    return new Reading(null, reader.findings);
  }

  private static String reason(MarkedYAMLException e) {
    String context = e.getContext() == null ? "" : " " + e.getContext();
    return e.getProblem() + context;
  }

  private static int lineBreaks(IntStream characters) {
    return (int) characters.filter(c -> c == '\n').count();
  }

  private static int line(Mark mark) {
    return mark.getLine() + 1;
  }

  private void refuse(int line, JsonPointer place, String reason) {
    findings.add(new Finding(file, line, place, reason));
  }

  private void refuse(JsonPointer place, String reason) {
    refuse(lines.getOrDefault(place, 1), place, reason);
  }

  private JsonNode convert(Node node, JsonPointer place) {
    lines.putIfAbsent(place, line(node.getStartMark()));
    if (node.getAnchor() != null) {
      // Not followed, since an anchor may be used inside itself.
      refuse(place, "the YAML anchor &" + node.getAnchor() + " is not allowed; use $ref");
      return NullNode.getInstance();
    }
    if (node instanceof MappingNode mapping) return mapping(mapping, place);
    if (node instanceof SequenceNode sequence) return sequence(sequence, place);
    return scalar((ScalarNode) node, place);
  }

  private ObjectNode mapping(MappingNode mapping, JsonPointer place) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (NodeTuple entry : mapping.getValue()) {
      int line = line(entry.getKeyNode().getStartMark());
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        refuse(line, place, "a key must be a text");
      } else if (key.getTag().equals(Tag.MERGE)) {
        refuse(line, place, "the YAML merge key << is not allowed; use $ref");
      } else {
        JsonPointer child = place.appendProperty(key.getValue());
        if (object.has(key.getValue())) {
          refuse(line, child, "the key is already in line " + lines.get(child));
        } else {
          lines.put(child, line);
          object.set(key.getValue(), convert(entry.getValueNode(), child));
        }
      }
    }
    return object;
  }

  private ArrayNode sequence(SequenceNode sequence, JsonPointer place) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Node item : sequence.getValue()) {
      array.add(convert(item, place.appendIndex(array.size())));
    }
    return array;
  }

  private JsonNode scalar(ScalarNode scalar, JsonPointer place) {
    return ScalarReading.of(scalar)
        .orElseGet(
            () -> {
              refuse(place, "`" + scalar.getValue() + "` is not read alike everywhere; quote it");
              return JsonNodeFactory.instance.textNode(scalar.getValue());
            });
  }
}

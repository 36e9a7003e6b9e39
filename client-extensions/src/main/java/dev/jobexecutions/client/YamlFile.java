package dev.jobexecutions.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.annotation.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * A small file of YAML that holds secrets: what is said of it names the line, and shows nothing.
 * Values are taken as they are written, so that a key of digits stays a text.
 */
final class YamlFile {
  static final int MAX_BYTES = 256 * 1024;

  /** A login file needs four. */
  static final int MAX_DEPTH = 16;

  private static final LoadSettings SETTINGS = LoadSettings.builder().build();

  private static final String WAYS_ON =
      "Correct it, write it anew by 'bl login', or set BL_API_KEY, and it is not read.";

  private final Path path;

  YamlFile(Path path) {
    this.path = path;
  }

  /**
   * Reads the file.
   *
   * @return the file's value; empty where the file is
   * @throws MissingCredentialsException if it cannot be read, is no YAML or has no sane size
   */
  Optional<Node> read() {
    String text = text();
    try {
      checkShape(text);
      return new Composer(SETTINGS, parser(text)).getSingleNode();
    } catch (MissingCredentialsException e) {
      throw e;
    } catch (MarkedYamlEngineException e) {
      // Neither its text nor its trace is kept: they quote the file.
      throw bad(e.getProblemMark().orElse(null), "is not YAML");
    } catch (RuntimeException e) {
      // The library has others than its own, such as for an escape with too many digits.
      throw bad((Mark) null, "is not YAML");
    }
  }

  /** Not by the library's package for this, which its module keeps to itself. */
  private static Parser parser(String text) {
    return new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text));
  }

  private String text() {
    if (!Files.isRegularFile(path) && Files.exists(path)) throw bad((Mark) null, "is no file");
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES)
        throw bad((Mark) null, "has more than " + MAX_BYTES + " bytes, which no login file has");
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw bad((Mark) null, "is not UTF-8");
    } catch (IOException e) {
      throw bad((Mark) null, "cannot be read (" + e.getClass().getSimpleName() + ")");
    }
  }

  /** Before anything is built of it that a few bytes could make huge. */
  private void checkShape(String text) {
    int depth = 0;
    for (Parser events = parser(text); events.hasNext(); ) {
      Event event = events.next();
      if (event instanceof AliasEvent)
        throw bad(event.getStartMark().orElse(null), "has an alias, which is not supported");
      if (event instanceof CollectionEndEvent) depth--;
      if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH)
        throw bad(event.getStartMark().orElse(null), "is nested too deeply");
    }
  }

  /** Returns what a key of a mapping stands for; null where there is none, or nothing. */
  @Nullable
  Node get(Node node, String key) {
    if (!(node instanceof MappingNode mapping))
      throw bad(node, "must have " + key + " in a mapping");
    Node found = null;
    for (NodeTuple entry : mapping.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode name) || !name.getValue().equals(key))
        continue;
      if (found != null) throw bad(name, "has " + key + " twice");
      found = entry.getValueNode();
    }
    return found == null || Tag.NULL.equals(found.getTag()) ? null : found;
  }

  /** Returns a text in a mapping; null where there is none, or a blank one. */
  @Nullable
  String text(Node node, String key) {
    Node value = get(node, key);
    if (value == null) return null;
    if (!(value instanceof ScalarNode scalar)) throw bad(value, "must have a text for " + key);
    return scalar.getValue().isBlank() ? null : scalar.getValue().strip();
  }

  /** Returns the elements of a list in a mapping; none where there is no list. */
  List<Node> list(Node node, String key) {
    Node value = get(node, key);
    if (value == null) return List.of();
    if (!(value instanceof SequenceNode sequence)) throw bad(value, "must have a list for " + key);
    return sequence.getValue();
  }

  /** Makes the complaint about a part of the file. */
  MissingCredentialsException bad(Node node, String complaint) {
    return bad(node.getStartMark().orElse(null), complaint);
  }

  private MissingCredentialsException bad(@Nullable Mark mark, String complaint) {
    String line = mark == null ? "" : ", line " + (mark.getLine() + 1) + ",";
    return new MissingCredentialsException(
        "The login file " + path + line + " " + complaint + ". " + WAYS_ON);
  }
}

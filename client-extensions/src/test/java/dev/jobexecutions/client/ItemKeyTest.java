package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemKeyTest {
  private static final String LONG = "x".repeat(257);

  /** As a resume token does. */
  private static ItemKey restored(ItemKey key) {
    return ItemKey.restored(key.hashCode(), key.digest());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 256, 257, 10_000})
  void itIsTheSameForTheSameTextInWhateverForm(int length) {
    ItemKey key = ItemKey.of("", "é".repeat(length));
    assertThat(key)
        .isEqualTo(ItemKey.of("", "é".repeat(length)))
        .hasSameHashCodeAs(ItemKey.of("", "é".repeat(length)))
        .isEqualTo(restored(key))
        .hasSameHashCodeAs(restored(key));
    assertThat(restored(key)).isEqualTo(key).isEqualTo(restored(key));
  }

  /** The two have one hash code, as Java works it out. */
  @Test
  void textsOfOneHashCodeAreToldApartInWhateverForm() {
    ItemKey one = ItemKey.of("", "AaAa");
    ItemKey other = ItemKey.of("", "BBBB");
    assertThat(one).hasSameHashCodeAs(other).isNotEqualTo(other).isNotEqualTo(restored(other));
    assertThat(restored(one)).isNotEqualTo(other).isNotEqualTo(restored(other));
    assertThat(ItemKey.of("", LONG + "AaAa")).isNotEqualTo(ItemKey.of("", LONG + "BBBB"));
  }

  @Test
  void textsOfTwoKindsAreToldApartInWhateverForm() {
    for (String text : List.of("a", LONG)) {
      ItemKey one = ItemKey.of("AaAa", text);
      ItemKey other = ItemKey.of("BBBB", text);
      assertThat(one).hasSameHashCodeAs(other).isNotEqualTo(other).isNotEqualTo(restored(other));
      assertThat(restored(one)).isNotEqualTo(other);
    }
  }

  @Test
  void itIsNothingElse() {
    assertThat(ItemKey.of("", "a")).isNotEqualTo("a").isNotEqualTo(null);
  }

  /** The hash of FIPS 180-2's first example. */
  @Test
  void itsDigestIsTheBeginningOfASha256() {
    assertThat(ItemKey.of("", "abc").digest())
        .isEqualTo(ByteString.decodeHex("ba7816bf8f01cfea414140de"));
  }
}

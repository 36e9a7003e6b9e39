package dev.jobexecutions.generator;

import io.swagger.v3.oas.models.media.Encoding;
import io.swagger.v3.oas.models.media.Encoding.StyleEnum;
import io.swagger.v3.oas.models.media.MediaType;
import javax.annotation.Nullable;
import org.openapitools.codegen.CodegenParameter;

/** How the fields of a form are written, as the document says it of each. */
final class FieldStyles {
  private FieldStyles() {}

  /**
   * Has a field exploded where the document wants it so. The stock generator forgets it of all but
   * lists and maps, and so of objects that have a class.
   *
   * @param form what the document says of the form, which may be nothing
   */
  static void keepExplode(CodegenParameter field, @Nullable MediaType form) {
    if (form == null || form.getEncoding() == null) return;
    Encoding encoding = form.getEncoding().get(field.baseName);
    if (encoding != null) field.isExplode = isExploded(encoding);
  }

  private static boolean isExploded(Encoding encoding) {
    if (encoding.getExplode() != null) return encoding.getExplode();
    return encoding.getStyle() == null || encoding.getStyle() == StyleEnum.FORM;
  }
}

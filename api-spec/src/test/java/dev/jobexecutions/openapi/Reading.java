package dev.jobexecutions.openapi;

import java.util.List;
import javax.annotation.Nullable;

/**
 * What came out of reading a file: the document, unless the file is too broken for one, and what
 * was found on the way.
 */
record Reading(@Nullable ApiDocument document, List<Finding> findings) {}

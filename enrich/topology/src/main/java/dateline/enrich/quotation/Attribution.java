package dateline.enrich.quotation;

import org.jspecify.annotations.Nullable;

/**
 * By what words a quotation is somebody's.
 *
 * @param speaker absent: the words do not tell
 * @param verb absent: no verb
 */
record Attribution(@Nullable Speaker speaker, @Nullable String verb) {}

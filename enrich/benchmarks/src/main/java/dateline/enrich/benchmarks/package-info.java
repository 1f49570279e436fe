/**
 * Measures how well and how fast pages are read, over folders of saved pages whose facts are known.
 *
 * <p>{@code enrich/benchmarks/run quality [FOLDER...]} prints the figures of the public article-extraction benchmark for
 * a folder with {@code truth.json}, and the share of right facts for one with {@code truth.jsonl}. {@code
 * enrich/benchmarks/run speed [FOLDER...]} prints CPU time and allocation of the step from bytes to facts beside those of
 * {@code Jsoup.parse}. {@code
 * enrich/benchmarks/run fuzz [CASES [FOLDER...]]} breaks the pages. All read {@code FOLDER/pages/ID.html.gz}, take the two folders under {@code ../shared/eval}
 * where none is given, and skip with a sentence what is absent.
 */
@NullMarked
package dateline.enrich.benchmarks;

import org.jspecify.annotations.NullMarked;

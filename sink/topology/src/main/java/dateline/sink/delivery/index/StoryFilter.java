package dateline.sink.delivery.index;

import dateline.sink.delivery.filter.ArticleFilter;

/**
 * Which stories somebody wants.
 *
 * @param same what must hold as it must for articles: region, country, actor, words of the headline, and when the last
 *     article appeared
 * @param minimumArticles smaller stories are left out
 * @param bySize the largest first; else the newest
 */
public record StoryFilter(ArticleFilter same, int minimumArticles, boolean bySize) {}

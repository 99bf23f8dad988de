/** HTTP as cheap as it gets: the generator shares its cores with what it measures. */
@NullMarked
package io.jinliu.bench.http;

import org.jspecify.annotations.NullMarked;

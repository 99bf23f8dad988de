/** What {@code ./jinliu bench} runs, in a JVM of its own. */
@NullMarked
package io.jinliu.bench.cli;

import org.jspecify.annotations.NullMarked;

/** What the time goes into, as a profiler shows it: processor time of the processes, and of each JVM by its libraries. */
@NullMarked
package io.jinliu.bench.profile;

import org.jspecify.annotations.NullMarked;

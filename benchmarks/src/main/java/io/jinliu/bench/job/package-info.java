/** The benchmarks, each a ceiling and the system at the same job. */
@NullMarked
package io.jinliu.bench.job;

import org.jspecify.annotations.NullMarked;

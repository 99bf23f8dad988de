/** The arithmetic and the loops of measuring; knows nothing of the system. */
@NullMarked
package io.jinliu.bench.measure;

import org.jspecify.annotations.NullMarked;

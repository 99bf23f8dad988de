@NullMarked
package io.jinliu.bench.empty;

import org.jspecify.annotations.NullMarked;

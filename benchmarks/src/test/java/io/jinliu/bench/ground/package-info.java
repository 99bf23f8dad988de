@NullMarked
package io.jinliu.bench.ground;

import org.jspecify.annotations.NullMarked;

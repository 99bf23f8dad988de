@NullMarked
package io.jinliu.bench.measure;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.jinliu.bench.profile;

import org.jspecify.annotations.NullMarked;

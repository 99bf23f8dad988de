@NullMarked
package io.jinliu.reshard;

import org.jspecify.annotations.NullMarked;

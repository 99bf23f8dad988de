@NullMarked
package io.jinliu.settlement;

import org.jspecify.annotations.NullMarked;

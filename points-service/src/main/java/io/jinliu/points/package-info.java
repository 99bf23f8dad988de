@NullMarked
package io.jinliu.points;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.jinliu.schedule;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.jinliu.tools;

import org.jspecify.annotations.NullMarked;

package app.commonplace.importing.json;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.Set;

/// Keys that note which of them somebody looked for. One thread.
final class NotedKeys extends AbstractSet<String> {
  private final Set<String> keys;
  private final Collection<String> asked;

  NotedKeys(Set<String> keys, Collection<String> asked) {
    this.keys = keys;
    this.asked = asked;
  }

  @Override
  public boolean contains(Object key) {
    boolean there = keys.contains(key);
    if (there) {
      asked.add((String) key);
    }
    return there;
  }

  /// Some of what was looked for says nothing.
  @Override
  public boolean containsAll(Collection<?> wanted) {
    boolean there = keys.containsAll(wanted);
    if (there) {
      wanted.forEach(key -> asked.add((String) key));
    }
    return there;
  }

  @Override
  public Iterator<String> iterator() {
    return keys.iterator();
  }

  @Override
  public int size() {
    return keys.size();
  }
}

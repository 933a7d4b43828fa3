package app.commonplace.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Words that hold sentences together and say nothing of what they are about. A question is asked
/// without them when it has other words.
public final class FunctionWords {
  private static final String ENGLISH =
      """
      a about after again all also am an and any are as at be because been before being between both
      but by can could did do does doing for from had has have having he her here hers him his how i
      if in into is it its itself just me my of off on once only or other our out over own same she
      should so some such than that the their them then there these they this those through to too
      under until up very was we were what when where which while who whom whose why will with would
      you your yours
      """;
  private static final String GERMAN =
      """
      aber alle als also am an auch auf aus bei bin bis bist da damit dann das dass dein dem den der
      des dich die dies diese dieser dieses dir doch du durch ein eine einem einen einer eines er es
      euch euer für hat hatte hatten habe haben hier ich ihm ihn ihnen ihr im in ist ja jede jeder
      jedes kann können man mein mich mir mit muss nach nicht noch nun nur ob oder ohne sehr sein
      seine sich sie sind so soll sollte über um und uns unser unter vom von vor war waren warum was
      weil welche welcher welches wenn wer werden wie wieder wir wird wo wurde wurden zu zum zur
      """;
  private static final String FRENCH =
      """
      ai au aux avec ce ces cet cette comme dans de des du elle elles en est et eu il ils je la le les
      leur leurs lui ma mais me mes mon ne nos notre nous on ont ou où par pas pour quand que quel
      quelle quelles quels qui sa sans se ses son sont sur ta te tes toi ton tu un une vos votre vous
      """;
  private static final String SPANISH =
      """
      al como con cual cuando cuál cuándo de del donde dónde el ella ellas ellos en era es esa ese eso
      esta este esto está fue ha han la las le les lo los me mi muy más no nos o para pero por porque
      que quien quién qué se ser si sin sobre son su sus también te tu un una uno y ya yo él
      """;
  private static final String ITALIAN_PORTUGUESE_DUTCH =
      """
      che chi con cosa da dal della delle di dove gli ho i il io le lo ma mi nel nella non per perché
      più quando quale quali questo questa sono sul sulla tra um uma os as ao aos às com como da das do
      dos ela ele eles em entre essa esse esta este eu foi isso já mais mas na nas no nos não onde para
      pela pelo por quais qual quando que quem se sem seu sua são também você de een en er het hij hoe
      ik je maar met mijn naar niet of ook op te uit van voor wat wie wij ze zij zijn
      """;

  private static final Set<String> ALL =
      Arrays.stream(
              String.join(" ", ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN_PORTUGUESE_DUTCH)
                  .strip()
                  .split("\\s+"))
          .collect(Collectors.toUnmodifiableSet());

  private FunctionWords() {}

  /// Whether a typed word, with the punctuation around it, is one.
  public static boolean contains(String typed) {
    int start = 0;
    int end = typed.length();
    while (start < end && !Character.isLetter(typed.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetter(typed.charAt(end - 1))) {
      end--;
    }
    boolean quoted = typed.startsWith("\"");
    return !quoted && ALL.contains(typed.substring(start, end).toLowerCase(Locale.ROOT));
  }
}

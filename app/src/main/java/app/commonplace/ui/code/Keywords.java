package app.commonplace.ui.code;

import java.util.List;
import java.util.Set;

/// The reserved words of each language.
final class Keywords {
  static final Set<String> SMALL_TYPES =
      of(
          "i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64 bool str char int long short"
              + " byte float double void string number boolean any unknown never uint int8 int16"
              + " int32 int64 uint8 uint16 uint32 uint64 float32 float64 rune error size_t auto"
              + " wchar_t decimal object");

  static final Set<String> JAVA =
      of(
          "abstract assert break case catch class continue default do else enum exports extends"
              + " final finally for goto if implements import instanceof interface module native new"
              + " non-sealed package permits private protected public record requires return sealed"
              + " static strictfp super switch synchronized this throw throws transient try var"
              + " volatile when while yield true false null");

  static final Set<String> KOTLIN =
      of(
          "as break by class companion const constructor continue crossinline data do else enum"
              + " false final finally for fun get if import in init inline inner interface internal"
              + " is it lateinit lazy null object open operator out override package private"
              + " protected public reified return sealed set super suspend tailrec this throw true"
              + " try typealias val var vararg when where while");

  static final Set<String> SCALA =
      of(
          "abstract case catch class def do else enum export extends false final finally for forSome"
              + " given if implicit import lazy match new null object override package private"
              + " protected return sealed super then this throw trait true try type using val var"
              + " while with yield");

  static final Set<String> SWIFT =
      of(
          "actor associatedtype async await break case catch class continue convenience default defer"
              + " deinit do else enum extension fallthrough false fileprivate final for func get"
              + " guard if import in indirect init inout internal is lazy let mutating nil open"
              + " operator override private protocol public repeat required rethrows return self"
              + " Self set some static struct subscript super switch throw throws true try"
              + " typealias unowned var weak where while");

  static final Set<String> RUST =
      of(
          "as async await break const continue crate dyn else enum extern false fn for if impl in let"
              + " loop match mod move mut pub ref return self Self static struct super trait true"
              + " type unsafe use where while");

  static final Set<String> GO =
      of(
          "break case chan const continue default defer else fallthrough false for func go goto if"
              + " import interface iota map nil package range return select struct switch true type"
              + " var");

  static final Set<String> C =
      of(
          "auto break case const continue default do else enum extern for goto if inline register"
              + " restrict return signed sizeof static struct switch typedef union unsigned volatile"
              + " while include define ifdef ifndef endif pragma NULL true false");

  static final Set<String> CPP =
      of(
          "alignas alignof and asm auto break case catch class co_await co_return co_yield concept"
              + " const const_cast consteval constexpr constinit continue decltype default delete do"
              + " dynamic_cast else enum explicit export extern false final for friend goto if import"
              + " include inline module mutable namespace new noexcept not nullptr operator or"
              + " override private protected public register reinterpret_cast requires return sizeof"
              + " static static_assert static_cast struct switch template this thread_local throw"
              + " true try typedef typeid typename union unsigned using virtual volatile while define"
              + " ifdef ifndef endif pragma");

  static final Set<String> CSHARP =
      of(
          "abstract as async await base break case catch checked class const continue default"
              + " delegate do else enum event explicit extern false finally fixed for foreach get"
              + " global goto if implicit in init interface internal is lock namespace new null"
              + " operator out override params partial private protected public readonly record ref"
              + " required return sealed set sizeof stackalloc static struct switch this throw true"
              + " try typeof unchecked unsafe using value var virtual volatile when where while with"
              + " yield");

  static final Set<String> DART =
      of(
          "abstract as assert async await base break case catch class const continue default do else"
              + " enum extends extension external factory false final finally for get if implements"
              + " import in interface is late library mixin new null on operator part required"
              + " rethrow return sealed set static super switch sync this throw true try typedef var"
              + " when while with yield");

  static final Set<String> JAVASCRIPT =
      of(
          "async await break case catch class const continue debugger default delete do else export"
              + " extends false finally for from function get if import in instanceof let new null of"
              + " return set static super switch this throw true try typeof undefined var void while"
              + " with yield");

  static final Set<String> TYPESCRIPT =
      of(
          "abstract as asserts async await break case catch class const continue declare default"
              + " delete do else enum export extends false finally for from function get if"
              + " implements import in infer instanceof interface is keyof let namespace new null of"
              + " override private protected public readonly return satisfies set static super switch"
              + " this throw true try type typeof undefined var while with yield");

  static final Set<String> PHP =
      of(
          "abstract and array as break callable case catch class clone const continue declare default"
              + " do echo else elseif empty enum extends final finally fn for foreach function global"
              + " if implements include include_once instanceof interface isset match namespace new"
              + " null or print private protected public readonly require require_once return static"
              + " switch throw trait true false try unset use var while yield");

  static final Set<String> PYTHON =
      of(
          "and as assert async await break case class continue def del elif else except False finally"
              + " for from global if import in is lambda match None nonlocal not or pass raise return"
              + " self True try while with yield");

  static final Set<String> RUBY =
      of(
          "alias and begin break case class def defmodule defp defined do else elsif end ensure false"
              + " fn for if in include loop module next nil not or private protected public raise redo"
              + " require rescue retry return self super then true undef unless until use when while"
              + " yield");

  static final Set<String> LUA =
      of(
          "and break do else elseif end false for function goto if in local nil not or repeat return"
              + " then true until while");

  static final Set<String> R =
      of(
          "break else FALSE for function if in Inf library NA NaN next NULL repeat return TRUE while");

  static final Set<String> HASKELL =
      of(
          "as case class data deriving do else family forall hiding if import in infix infixl infixr"
              + " instance let module newtype of qualified then type where");

  static final Set<String> PERL =
      of(
          "and bless die do else elsif eval for foreach if last local my next no not or our package"
              + " print redo require return sub unless until use while");

  static final Set<String> SHELL =
      of(
          "alias break case cd continue do done echo elif else esac eval exec exit export false fi for"
              + " function if in local read readonly return select set shift source sudo then time"
              + " trap true unset until while");

  static final Set<String> POWERSHELL =
      of(
          "begin break catch class continue data do dynamicparam else elseif end enum exit filter"
              + " finally for foreach from function hidden if in param process return static switch"
              + " throw trap try until using while");

  static final Set<String> SQL =
      of(
          "add all alter and any as asc attach begin between by cascade case cast check collate column"
              + " commit conflict constraint create cross current_date current_timestamp database"
              + " default delete desc distinct do drop each else end escape except exclude exists"
              + " explain false fetch filter first following for foreign from full generated group"
              + " grant having if ignore immediate in index inner insert instead intersect into is"
              + " isnull join key last lateral left like limit materialized natural no not nothing"
              + " notnull null nulls of offset on or order outer over partition plan pragma preceding"
              + " primary query range recursive references reindex release rename replace restrict"
              + " returning revoke right rollback row rows savepoint select set strict table"
              + " temp temporary then to transaction trigger true truncate unbounded union unique"
              + " update using vacuum values view virtual when where window with without integer text"
              + " blob real varchar char numeric boolean date timestamp serial bigint");

  static final Set<String> DOCKER =
      of(
          "ADD ARG AS CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL ONBUILD RUN SHELL"
              + " STOPSIGNAL USER VOLUME WORKDIR");

  static final Set<String> CSS =
      of(
          "important inherit initial unset none auto block flex grid inline absolute relative fixed"
              + " sticky solid dashed transparent");

  private Keywords() {}

  private static Set<String> of(String words) {
    return Set.copyOf(List.of(words.split(" ")));
  }
}

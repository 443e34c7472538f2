// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/links/recipe.h"

#include "app/links/content.h"
#include "app/links/jsonreader.h"
#include "app/links/linkcollector.h"
#include "app/links/pageencoding.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace links {

namespace {

using Kind = RecipeProblem::Kind;

constexpr qsizetype kMaxRecipeBytes = 64 * 1024;
constexpr qsizetype kMaxFiles = 1000;

struct PathMember {
    QLatin1StringView name;
    JsonPath JsonPaths::*path;
};
constexpr std::array kPaths { PathMember { "links"_L1, &JsonPaths::links },
    PathMember { "names"_L1, &JsonPaths::names }, PathMember { "titles"_L1, &JsonPaths::titles },
    PathMember { "thumbnails"_L1, &JsonPaths::thumbnails },
    PathMember { "sizes"_L1, &JsonPaths::sizes }, PathMember { "next"_L1, &JsonPaths::nextPage },
    PathMember { "title"_L1, &JsonPaths::title } };

struct SelectorMember {
    QLatin1StringView name;
    Selector PageSelectors::*selector;
};
constexpr std::array kSelectors { SelectorMember { "links"_L1, &PageSelectors::links },
    SelectorMember { "names"_L1, &PageSelectors::names },
    SelectorMember { "titles"_L1, &PageSelectors::titles },
    SelectorMember { "thumbnails"_L1, &PageSelectors::thumbnails },
    SelectorMember { "next"_L1, &PageSelectors::nextPage },
    SelectorMember { "title"_L1, &PageSelectors::title } };

/// "https://x.example/a/{id}" as an expression; http and https, "www." and a slash at the end make
/// no difference. A {name} is one part, * is anything.
QRegularExpression expressionOf(const QString &address)
{
    static const QRegularExpression kPart(u"\\{([A-Za-z][A-Za-z0-9]*)\\}|\\*"_s);
    QString rest = address.section("://"_L1, 1);
    if (rest.startsWith("www."_L1)) {
        rest = rest.mid(4);
    }
    QString pattern = u"^https?://(?:www\\.)?"_s;
    qsizetype at = 0;
    auto matches = kPart.globalMatch(rest);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        pattern += QRegularExpression::escape(rest.mid(at, match.capturedStart() - at));
        pattern
            += match.captured(1).isEmpty() ? u".*"_s : u"(?<%1>[^/?#&=]+)"_s.arg(match.captured(1));
        at = match.capturedEnd();
    }
    pattern += QRegularExpression::escape(rest.mid(at));
    const bool hasQuery = address.contains(u'?');
    pattern += hasQuery ? u"(?:&[^#]*)?$"_s : u"/?(?:\\?[^#]*)?$"_s;
    return QRegularExpression(pattern, QRegularExpression::DontCaptureOption);
}

/// Takes the values of a recipe in, one after the other. Lives on any one thread.
class Builder {
public:
    /// False on the first thing that is wrong, see problem().
    bool take(const JsonValue &value);
    std::optional<Recipe> finish();
    const RecipeProblem &problem() const { return m_problem; }

private:
    bool fail(Kind kind, int line, const QString &detail = {});
    bool takeAddress(const QString &text, int line);
    bool takePath(const QString &member, const QString &text, int line);
    bool takeSelector(const QString &member, const QString &text, int line);

    Recipe m_recipe;
    RecipeProblem m_problem;
};

bool Builder::fail(Kind kind, int line, const QString &detail)
{
    m_problem = { kind, line, detail.left(200) };
    return false;
}

bool Builder::take(const JsonValue &value)
{
    QStringList names;
    for (const JsonStep &step : value.path) {
        if (step.index < 0) {
            names.append(step.name);
        }
    }
    const QString member = names.join(u'.');
    if (!value.isString) {
        return fail(Kind::NotText, value.line, member);
    }
    if (member == u"name") {
        m_recipe.name = value.text;
    } else if (member == u"match") {
        return takeAddress(value.text, value.line);
    } else if (member == u"request.url") {
        m_recipe.requestUrl = value.text;
        return QUrl(value.text).scheme().startsWith("http"_L1)
            || fail(Kind::BadAddress, value.line, value.text);
    } else if (member == u"request.next") {
        m_recipe.nextUrl = value.text;
        return (QUrl(value.text).scheme().startsWith("http"_L1) && value.text.contains("{next}"_L1))
            || fail(Kind::BadAddress, value.line, value.text);
    } else if (member == u"base") {
        m_recipe.base = value.text;
        m_recipe.json.areLinksNames = true;
        return QUrl(value.text).scheme().startsWith("http"_L1)
            || fail(Kind::BadAddress, value.line, value.text);
    } else if (names.size() == 3 && member.startsWith("request.headers."_L1)) {
        m_recipe.headers.append({ names.at(2).toLatin1(), value.text.toUtf8() });
    } else if (member == u"key") {
        m_recipe.keyQuestion = value.text;
    } else if (names.size() == 2 && names.at(0) == u"json") {
        return takePath(names.at(1), value.text, value.line);
    } else if (names.size() == 2 && names.at(0) == u"page") {
        return takeSelector(names.at(1), value.text, value.line);
    } else if (member != u"about") { // a remark
        return fail(Kind::UnknownMember, value.line, member);
    }
    return true;
}

bool Builder::takeAddress(const QString &text, int line)
{
    QString filled = text;
    filled.remove(u'{').remove(u'}').replace(u'*', u'x');
    const QUrl url(filled);
    const bool isLink
        = url.isValid() && url.scheme().startsWith("http"_L1) && !url.host().isEmpty();
    // No expression has two groups of one name.
    if (!isLink || !expressionOf(text).isValid()) {
        return fail(Kind::BadAddress, line, text);
    }
    m_recipe.addresses.append(text);
    return true;
}

bool Builder::takePath(const QString &member, const QString &text, int line)
{
    const auto found = std::find_if(kPaths.begin(), kPaths.end(),
        [&member](const PathMember &one) { return one.name == member; });
    if (found == kPaths.end()) {
        return fail(Kind::UnknownMember, line, u"json."_s + member);
    }
    const std::optional<JsonPath> path = JsonPath::fromText(text);
    if (!path || path->isEmpty()) {
        return fail(Kind::BadPath, line, text);
    }
    m_recipe.json.*(found->path) = *path;
    return true;
}

bool Builder::takeSelector(const QString &member, const QString &text, int line)
{
    const auto found = std::find_if(kSelectors.begin(), kSelectors.end(),
        [&member](const SelectorMember &one) { return one.name == member; });
    if (found == kSelectors.end()) {
        return fail(Kind::UnknownMember, line, u"page."_s + member);
    }
    const std::optional<Selector> selector = Selector::fromText(text);
    if (!selector) {
        return fail(Kind::BadSelector, line, text);
    }
    m_recipe.page.*(found->selector) = *selector;
    return true;
}

std::optional<Recipe> Builder::finish()
{
    if (m_recipe.name.isEmpty()) {
        fail(Kind::NoName, 0);
    } else if (m_recipe.addresses.isEmpty()) {
        fail(Kind::NoAddress, 0);
    } else if (m_recipe.json.links.isEmpty() == m_recipe.page.links.isEmpty()) {
        fail(Kind::NoLinks, 0);
    }
    return m_problem.kind == Kind::None ? std::optional(m_recipe) : std::nullopt;
}

/// \a text with each {name} once replaced: what stands in the values is no name.
QString filled(const QString &text, const QHash<QString, QString> &values)
{
    QString result;
    qsizetype at = 0;
    for (qsizetype open = text.indexOf(u'{'); open >= 0; open = text.indexOf(u'{', at)) {
        const qsizetype close = text.indexOf(u'}', open);
        const auto value = values.constFind(text.mid(open + 1, close - open - 1));
        const bool isName = close > open && value != values.constEnd();
        result += QStringView(text).mid(at, open - at);
        result += isName ? *value : QString(u'{');
        at = isName ? close + 1 : open + 1;
    }
    return result + text.mid(at);
}

/// What links of the answer from \a url are relative to.
QUrl baseFor(const Recipe &recipe, const QUrl &address, const QUrl &url)
{
    const QHash<QString, QString> values
        = matchRecipe(recipe, address).value_or(QHash<QString, QString>());
    return recipe.base.isEmpty() ? url : QUrl(filled(recipe.base, values));
}

JsonPaths pathsFor(const Recipe &recipe, const QUrl &address)
{
    JsonPaths paths = recipe.json;
    paths.nextUrl
        = filled(recipe.nextUrl, matchRecipe(recipe, address).value_or(QHash<QString, QString>()));
    return paths;
}

/// What the whole is called where the answer does not say it: by the recipe and what of its
/// addresses \a address has; empty where that is nothing.
QString titleFor(const Recipe &recipe, const QUrl &address)
{
    const QHash<QString, QString> values
        = matchRecipe(recipe, address).value_or(QHash<QString, QString>());
    QStringList names = values.keys();
    const QString all = recipe.addresses.join(u' ');
    std::sort(names.begin(), names.end(), [&all](const QString &one, const QString &other) {
        return all.indexOf(u'{' + one + u'}') < all.indexOf(u'{' + other + u'}');
    });
    QString title = recipe.name;
    for (const QString &name : std::as_const(names)) {
        title += u' ' + QUrl::fromPercentEncoding(values.value(name).toLatin1());
    }
    return names.isEmpty() ? QString() : title.simplified().left(kMaxName);
}

} // namespace

std::optional<Recipe> readRecipe(const QByteArray &json, RecipeProblem *problem)
{
    if (json.size() > kMaxRecipeBytes) {
        *problem = { Kind::TooLong, 0, {} };
        return std::nullopt;
    }
    Builder builder;
    int line = 1;
    const bool isRead = readJson(
        json, [&builder](const JsonValue &value) { return builder.take(value); }, &line);
    std::optional<Recipe> recipe;
    if (isRead) {
        recipe = builder.finish();
    }
    *problem = builder.problem();
    if (!isRead && problem->kind == Kind::None) {
        *problem = { Kind::NotJson, line, {} };
    }
    return recipe;
}

std::optional<QHash<QString, QString>> matchRecipe(const Recipe &recipe, const QUrl &address)
{
    const QString text = address.adjusted(QUrl::RemoveFragment | QUrl::RemoveUserInfo)
                             .toString(QUrl::FullyEncoded);
    for (const QString &one : recipe.addresses) {
        const QRegularExpression expression = expressionOf(one);
        const QRegularExpressionMatch match = expression.match(text);
        if (!match.hasMatch()) {
            continue;
        }
        QHash<QString, QString> values;
        for (const QString &name : expression.namedCaptureGroups()) {
            if (!name.isEmpty()) {
                values.insert(name, match.captured(name));
            }
        }
        return values;
    }
    return std::nullopt;
}

engine::DownloadRequest recipeRequest(const Recipe &recipe, const QUrl &address, const QString &key)
{
    QHash<QString, QString> values
        = matchRecipe(recipe, address).value_or(QHash<QString, QString>());
    engine::DownloadRequest request;
    request.url = address;
    if (!recipe.requestUrl.isEmpty()) {
        request.url = QUrl(filled(recipe.requestUrl, values));
    }
    values.insert(u"key"_s, key);
    for (const engine::HeaderField &field : recipe.headers) {
        request.headers.append(
            { field.name, filled(QString::fromUtf8(field.value), values).toUtf8() });
    }
    return request;
}

FoundLinks applyRecipe(const Recipe &recipe, const QUrl &address, const QByteArray &answer,
    const QUrl &url, const QString &mimeType)
{
    const QUrl base = baseFor(recipe, address, url);
    FoundLinks found = recipe.json.links.isEmpty()
        ? fromHtml(pageAsUtf8(answer, mimeType), base, recipe.page)
        : fromJson(asUtf8(answer), base, pathsFor(recipe, address));
    found.title = found.title.isEmpty() ? titleFor(recipe, address) : found.title;
    return found;
}

FoundLinks applyRecipeSoFar(const Recipe &recipe, const QUrl &address, const QByteArray &answer,
    const QUrl &url, const QString &mimeType)
{
    const QUrl base = baseFor(recipe, address, url);
    return recipe.json.links.isEmpty()
        ? fromHtmlSoFar(pageSoFarAsUtf8(answer, mimeType), base, recipe.page)
        : fromJsonSoFar(asUtf8(answer), base, pathsFor(recipe, address));
}

QList<RecipeFile> readRecipes(const QString &folder)
{
    QList<RecipeFile> files;
    for (const QString &place : { folder, u":/recipes"_s }) {
        const QFileInfoList found
            = QDir(place).entryInfoList({ u"*.json"_s }, QDir::Files | QDir::Readable, QDir::Name);
        for (const QFileInfo &info : found.first(std::min(kMaxFiles, found.size()))) {
            QFile file(info.filePath());
            RecipeFile one { info.filePath(), {}, {} };
            if (file.open(QIODevice::ReadOnly)) {
                one.recipe = readRecipe(file.read(kMaxRecipeBytes + 1), &one.problem);
            }
            files.append(one);
        }
    }
    return files;
}

} // namespace links

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/jsonlinks.h"
#include "app/links/selector.h"

#include <QHash>

#include <optional>

namespace links {

/// Where on the pages of one site the links are (docs/recipes.md).
struct Recipe {
    QString name; ///< for people
    QStringList addresses; ///< as written: "https://site.example/a/{id}"
    QString requestUrl; ///< what is fetched instead, with {names} of the address; empty = itself
    QString nextUrl; ///< what is fetched next, with {next} of the answer; empty = what it says
    QString base; ///< what relative links are relative to, with {names}; empty = what was fetched
    QList<engine::HeaderField> headers; ///< of that request; may have {key} in it
    QString keyQuestion; ///< what to ask the user for; empty = nothing
    JsonPaths json; ///< where its links are; empty links = it is a page
    PageSelectors page;

    bool operator==(const Recipe &) const = default;
};

/// What is wrong with a recipe, and where.
struct RecipeProblem {
    enum class Kind {
        None,
        NotJson,
        TooLong,
        UnknownMember, ///< detail: its name
        NotText, ///< a member that has to be text is none
        BadPath, ///< detail: what is no path of JSON
        BadSelector, ///< detail: what is no selector
        BadAddress, ///< detail: what is no http or https link
        NoName,
        NoAddress,
        NoLinks, ///< it does not say where the links are, or says it twice
    };

    Kind kind = Kind::None;
    int line = 0; ///< from 1; 0 = the whole file
    QString detail;

    bool operator==(const RecipeProblem &) const = default;
};

/// Reads a recipe of at most 64 KiB; \a problem says what is wrong where there is none.
std::optional<Recipe> readRecipe(const QByteArray &json, RecipeProblem *problem);

/// What the {names} of an address of \a recipe stand for in \a address; nothing where none of them
/// matches. A name is one part of the path, or of the query's values, or of the host.
std::optional<QHash<QString, QString>> matchRecipe(const Recipe &recipe, const QUrl &address);

/// The request for \a address, which \a recipe matches; \a key goes where {key} is.
engine::DownloadRequest recipeRequest(
    const Recipe &recipe, const QUrl &address, const QString &key);

/// The links of the answer to that request for \a address, fetched from \a url, as \a mimeType.
/// Where it does not say what the whole is called, that is the recipe's name with the {names}.
FoundLinks applyRecipe(const Recipe &recipe, const QUrl &address, const QByteArray &answer,
    const QUrl &url, const QString &mimeType = {});
/// The first of them, of what has come of the answer so far.
FoundLinks applyRecipeSoFar(const Recipe &recipe, const QUrl &address, const QByteArray &answer,
    const QUrl &url, const QString &mimeType = {});

/// The recipes of the program, then those of \a folder (all *.json in it, by name, 1,000 at most);
/// one of the folder's goes before the program's. What is no recipe is told by its file. Reads
/// files: not for the GUI thread.
struct RecipeFile {
    QString path;
    std::optional<Recipe> recipe;
    RecipeProblem problem;
};
QList<RecipeFile> readRecipes(const QString &folder);

} // namespace links

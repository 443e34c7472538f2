// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recipewords.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

namespace ui {

namespace {

class RecipeWords {
    Q_DECLARE_TR_FUNCTIONS(ui::RecipeWords)
};

QString recipeFault(const links::RecipeProblem &problem)
{
    using Kind = links::RecipeProblem::Kind;
    const QString line = QLocale().toString(problem.line);
    switch (problem.kind) {
    case Kind::None:
        return {};
    case Kind::NotJson:
        return RecipeWords::tr("line %1 is no sound JSON.").arg(line);
    case Kind::TooLong:
        return RecipeWords::tr("it is longer than 64 KiB.");
    case Kind::UnknownMember:
        return RecipeWords::tr("no recipe has “%2”, as in line %1.").arg(line, problem.detail);
    case Kind::NotText:
        return RecipeWords::tr("“%2” in line %1 has to be text.").arg(line, problem.detail);
    case Kind::BadPath:
        return RecipeWords::tr("“%2” in line %1 is no path.").arg(line, problem.detail);
    case Kind::BadSelector:
        return RecipeWords::tr("“%2” in line %1 is no selector.").arg(line, problem.detail);
    case Kind::BadAddress:
        return RecipeWords::tr("“%2” in line %1 is no address that can be used there.")
            .arg(line, problem.detail);
    case Kind::NoName:
        return RecipeWords::tr("it has no name.");
    case Kind::NoAddress:
        return RecipeWords::tr("it does not say for which addresses it is.");
    case Kind::NoLinks:
        return RecipeWords::tr("it does not say where the links are, or says it twice.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString recipeSentence(const QString &path, const links::RecipeProblem &problem)
{
    return RecipeWords::tr("The recipe %1 cannot be used: %2", "a file, what is wrong in it")
        .arg(QDir::toNativeSeparators(path), recipeFault(problem));
}

} // namespace ui

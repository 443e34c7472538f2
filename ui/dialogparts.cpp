// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogparts.h"

#include "app/words/words.h"
#include "ui/namedelegate.h"

#include <QAbstractButton>
#include <QDialogButtonBox>
#include <QFont>
#include <QFontDatabase>
#include <QIcon>
#include <QLabel>
#include <QLayout>
#include <QScreen>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

QLabel *plainLabel(const QString &objectName)
{
    auto *label = new QLabel;
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QLabel *questionLabel(const QString &text)
{
    QLabel *label = plainLabel(u"questionLabel"_s);
    label->setText(text);
    label->setMinimumWidth(label->fontMetrics().horizontalAdvance(u'M') * 26);
    return label;
}

QFont fixedFont(const QFont &like)
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(like.pointSizeF());
    return fixed;
}

void fitToText(QWidget &dialog, int letters)
{
    const QSize room = dialog.screen()->availableSize();
    const int wide = std::max(
        dialog.sizeHint().width(), dialog.fontMetrics().horizontalAdvance(u'M') * letters);
    const int width = std::min(wide, room.width());
    const int height = dialog.layout()->totalHeightForWidth(width);
    dialog.resize(width, std::clamp(height, 0, room.height()));
}

void dropIcons(const QDialogButtonBox &buttons)
{
    const QList<QAbstractButton *> all = buttons.buttons();
    for (QAbstractButton *button : all) {
        button->setIcon(QIcon());
    }
}

QString errorText(const engine::Download &download)
{
    QStringList lines { nameInSentence(words::listedName(download)) };
    if (download.error) {
        lines += words::errorSentence(download.error) + u' ' + words::nextStep(download.error);
    }
    return lines.join(u"\n\n"_s);
}

} // namespace ui

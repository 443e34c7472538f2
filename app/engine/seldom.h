// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QExplicitlySharedDataPointer>
#include <QSharedData>

#include <utility>

namespace engine {

/// A value that nearly always is T(), for which it takes one pointer; others are shared by their
/// copies. T has operator==.
template <typename T>
class Seldom {
public:
    Seldom() = default;
    Seldom(T value)
    {
        if (!(value == T())) {
            m_box = new Box(std::move(value));
        }
    }

    const T &operator*() const
    {
        static const T kUsual;
        return m_box ? m_box->value : kUsual;
    }
    const T *operator->() const { return &**this; }
    /// \a apply takes a T &; copies made before keep the value they have.
    template <typename Apply>
    void change(Apply apply)
    {
        T value = **this;
        apply(value);
        *this = Seldom(std::move(value));
    }
    bool operator==(const Seldom &other) const { return m_box == other.m_box || **this == *other; }

private:
    struct Box : QSharedData {
        explicit Box(T boxed)
            : value(std::move(boxed))
        {
        }
        const T value;
    };
    QExplicitlySharedDataPointer<const Box> m_box;
};

} // namespace engine
